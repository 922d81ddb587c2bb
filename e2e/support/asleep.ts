import type { Browser } from '@playwright/test';

/** Every process of this browser, which this test started. */
async function processesOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.map(({ id }) => id);
}

/**
 * A laptop whose lid is closed: nothing of its browser runs, neither scripts nor media, while the clock on the wall goes on. Until the
 * returned function is called.
 */
export async function fallsAsleep(browser: Browser): Promise<() => void> {
  const processes = await processesOf(browser);
  for (const id of processes) process.kill(id, 'SIGSTOP');
  return () => {
    for (const id of processes) process.kill(id, 'SIGCONT');
  };
}
