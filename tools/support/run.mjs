import { spawn } from 'node:child_process';

/** Process groups that are alive now, so that a signal to the bootstrap ends all of them. */
const groups = new Set();

/**
 * Runs a command to its end and returns `{code, signal, output, timedOut, ms}`; never throws for what the command does.
 * Each command leads its own process group: a deadline or a signal ends its children too.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, deadlineMs?: number, live?: boolean}} options
 *   `live`: the output goes to the terminal as it comes, and is not returned
 */
export function run(command, args, { cwd, env = process.env, deadlineMs, live = false } = {}) {
  const startedAt = Date.now();
  return new Promise((settle) => {
    const stdio = live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, stdio, detached: true });
    const chunks = [];
    let timedOut = false;
    const timer = deadlineMs && setTimeout(() => ((timedOut = true), killGroup(child.pid)), deadlineMs);
    const finish = (code, signal, error) => {
      clearTimeout(timer);
      groups.delete(child.pid);
      const output = Buffer.concat(chunks).toString() + (error ? `${error.message}\n` : '');
      settle({ code, signal, output, timedOut, ms: Date.now() - startedAt });
    };
    if (child.pid) groups.add(child.pid);
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => finish(127, null, error));
    child.on('close', (code, signal) => finish(code ?? 1, signal));
  });
}

export function killGroup(pid, signal = 'SIGKILL') {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/** Makes SIGINT, SIGTERM and SIGHUP end every running command and then this process. Called once by each program. */
export function dieWithChildren() {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  for (const [signal, number] of Object.entries(numbers)) {
    process.on(signal, () => {
      for (const pid of groups) killGroup(pid);
      process.exit(128 + number);
    });
  }
}

/** The last lines of a command's output: where compilers and package managers say what went wrong. */
export function tail(output, lines = 30) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
