import { readdirSync, readFileSync } from 'node:fs';
import { cpuUsage } from 'node:process';

/** Of a process and its children, as Linux counts it. */
export type Use = {
  readonly cpuMs: number;
  readonly memoryMb: number;
  /** Of both, what is the children's: of a server, its media worker's. */
  readonly childrenCpuMs: number;
  readonly childrenMb: number;
};

/** Of the clock that the kernel tells processes of, on every Linux: 100 a second. */
const MS_PER_TICK = 10;

type Process = { readonly pid: string; readonly parent: string; readonly cpuMs: number };

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // What is before the last bracket is a name, which may hold anything (proc_pid_stat).
        const rest = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return [{ pid, parent: rest[1] ?? '', cpuMs: (Number(rest[11]) + Number(rest[12])) * MS_PER_TICK }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
}

function memoryMb(pid: string): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

/** What the process and all that it started have used so far, and hold now. */
export function useOf(pid: number): Use {
  const all = processes();
  const tree = new Set([String(pid)]);
  // Children have no lower place in the list than their parents only most of the time.
  for (let before = 0; before !== tree.size;) {
    before = tree.size;
    for (const { pid: child, parent } of all) if (tree.has(parent)) tree.add(child);
  }
  const held = new Map([...tree].map((one) => [one, memoryMb(one)]));
  const memory = [...held.values()].reduce((sum, one) => sum + one, 0);
  const cpuOf = (is: (one: string) => boolean): number =>
    all.reduce((sum, one) => sum + (tree.has(one.pid) && is(one.pid) ? one.cpuMs : 0), 0);
  return {
    cpuMs: cpuOf(() => true),
    childrenCpuMs: cpuOf((one) => one !== String(pid)),
    memoryMb: memory,
    childrenMb: memory - (held.get(String(pid)) ?? 0),
  };
}

/** What this process itself has used. */
export function ownCpuMs(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}
