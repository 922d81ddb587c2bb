import { spawn } from 'node:child_process';

const graceMs = 5000;

/** Process groups that are alive now, so that a signal to the bootstrap ends all of them. */
const groups = new Set();
let isEnding = false;

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
  // Whoever asks for the next command while the process is ending shall not get one.
  if (isEnding) return new Promise(() => {});
  const startedAt = Date.now();
  return new Promise((settle) => {
    const stdio = live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, stdio, detached: true });
    const chunks = [];
    const deadline = deadlineMs === undefined ? undefined : endGroupAfter(child.pid, deadlineMs);
    const finish = (code, signal, error) => {
      deadline?.stop();
      groups.delete(child.pid);
      // Nobody shall report on a command that was ended together with everything.
      if (isEnding) return;
      const output = Buffer.concat(chunks).toString() + (error ? `${error.message}\n` : '');
      settle({ code, signal, output, timedOut: deadline?.passed ?? false, ms: Date.now() - startedAt });
    };
    if (child.pid) groups.add(child.pid);
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => finish(127, null, error));
    child.on('close', (code, signal) => finish(code ?? 1, signal));
  });
}

function endGroupAfter(pid, deadlineMs) {
  let timer;
  const deadline = { passed: false, stop: () => clearTimeout(timer) };
  timer = setTimeout(() => {
    deadline.passed = true;
    killGroup(pid, 'SIGTERM');
    timer = setTimeout(() => killGroup(pid, 'SIGKILL'), graceMs);
  }, deadlineMs);
  return deadline;
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/**
 * Makes SIGINT, SIGTERM and SIGHUP end every running command and then this process. Called once by each program. Test
 * runners have browsers and servers of their own to put away, so they are asked before they are made to.
 */
export function dieWithChildren() {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  for (const [signal, number] of Object.entries(numbers)) {
    process.on(signal, () => {
      isEnding = true;
      for (const pid of groups) killGroup(pid, 'SIGTERM');
      const startedAt = Date.now();
      setInterval(() => {
        if (groups.size > 0 && Date.now() - startedAt < graceMs) return;
        for (const pid of groups) killGroup(pid, 'SIGKILL');
        process.exit(128 + number);
      }, 20);
    });
  }
}

/** The last lines of a command's output: where compilers and package managers say what went wrong. */
export function tail(output, lines = 30) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
