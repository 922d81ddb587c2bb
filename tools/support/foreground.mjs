import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { say } from './log.mjs';

const companion = new URL('./end-with-parent.mjs', import.meta.url).href;
const parentLookMs = 250;

/**
 * Runs a server of ours in our place: its output and its exit code are ours. Resolves with that code.
 *
 * A Ctrl-C reaches us several times: the terminal signals the whole process group, and npm above us passes on what it
 * gets. A server takes a second signal as "now, at once", so it leads a group of its own, which the terminal does not
 * reach, and is told once. It also ends when we are killed in a way that leaves no time to tell it.
 */
export function runServer(args, { cwd, env }) {
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn('node', ['--import', companion, ...args], { cwd, env, stdio, detached: true });
  let told = false;
  return follow(child, (signal) => {
    if (!told) child.kill(signal);
    told = true;
  });
}

/** Runs any command in our place, with the terminal as its own: what the terminal signals it has already got. */
export function runCommand(command, args, { cwd, env }) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  return follow(child, (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}

function follow(child, tell) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, () => tell(signal));
  }
  const stopWatching = whenParentEnds(() => tell('SIGTERM'));
  return new Promise((settle) => {
    const finish = (code) => {
      stopWatching();
      settle(code);
    };
    child.on('error', (error) => {
      say(error.message);
      finish(127);
    });
    child.on('exit', (code, signal) => finish(code ?? 128 + constants.signals[signal]));
  });
}

/** npm passes signals to the shell between it and us, and some shells do not pass them on: then only they end. */
function whenParentEnds(then) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid === parent || then(), parentLookMs);
  return () => clearInterval(timer);
}
