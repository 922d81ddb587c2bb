import { until } from '@visavis/testing';

/** For the environment of a Node process whose garbage is to be collected from outside. */
export const collectable = (port: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--inspect-port=127.0.0.1:${port} --inspect-publish-uid=http`,
});

/**
 * Has a process let go what nothing refers to any more (Chrome DevTools Protocol, `HeapProfiler.collectGarbage`), so that its memory is
 * what it keeps, and not how long ago Node last looked. `port`: as it was started with.
 */
export async function collectGarbage(pid: number, port: number): Promise<void> {
  // Opens the inspector of a process that runs, and does nothing where it is open (Node, "signal events").
  process.kill(pid, 'SIGUSR1');
  const url = await until('the inspector', async () => {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
    return targets[0]?.webSocketDebuggerUrl ?? null;
  });
  const line = new WebSocket(url);
  try {
    await new Promise<void>((resolve, reject) => {
      line.onopen = () => line.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
      line.onmessage = () => resolve();
      line.onclose = line.onerror = () => reject(new Error('the inspector went away'));
    });
  } finally {
    line.close();
  }
}

type Target = { readonly webSocketDebuggerUrl: string };
