import { existsSync, rmSync, writeFileSync } from 'node:fs';

import { readIfThere } from './files.mjs';
import { withLock } from './lock.mjs';
import { timed } from './progress.mjs';
import { run, tail } from './run.mjs';

const policyFile = '/usr/sbin/policy-rc.d';
const aptDeadlineMs = 15 * 60_000;

/** `{id, version}` of /etc/os-release; empty strings where it says nothing. */
export function readOsRelease(text = readIfThere('/etc/os-release') ?? '') {
  const value = (key) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
  return { id: value('ID'), version: value('VERSION_ID') };
}

export function isDebianLike() {
  return existsSync('/usr/bin/apt-get') && existsSync('/var/lib/dpkg/status');
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/** Which of these Debian packages are not installed. */
export async function missingPackages(names) {
  const { output } = await run('dpkg-query', ['-W', '-f', '${binary:Package} ${db:Status-Status}\n', ...names]);
  const installed = output
    .split('\n')
    .filter((line) => line.endsWith(' installed'))
    .map((line) => line.split(' ')[0].split(':')[0]);
  return names.filter((name) => !installed.includes(name));
}

/**
 * Installs Debian packages; returns undefined when they are there, else why not. No service is started by it: these are
 * programs for our own processes, not servers for the machine.
 */
export async function aptInstall(names) {
  if (!isDebianLike()) return 'this is not a Debian-like system';
  if (!isRoot()) return `only root can install packages; run: sudo apt-get install ${names.join(' ')}`;
  return withLock('apt', () => timed(`installing Debian packages: ${names.join(' ')}`, () => install(names)));
}

async function install(names) {
  const removePolicy = forbidServices();
  try {
    // Lists from long ago know old browsers; where no newer ones can be had, those at hand may still do.
    const update = await apt(['update']);
    const { code, output } = await apt(['install', ...names]);
    if (code === 0) return undefined;
    if (update.code !== 0) return `apt-get update failed:\n${tail(update.output, 12)}`;
    return `apt-get install failed:\n${tail(output, 12)}`;
  } finally {
    removePolicy();
  }
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-y', '--no-install-recommends'];
  return run('apt-get', [...patient, ...args], { env, deadlineMs: aptDeadlineMs });
}

/** Debian asks this script before a package starts its service; 101 means no. One that is there already is respected. */
function forbidServices() {
  if (existsSync(policyFile)) return () => {};
  writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const remove = () => rmSync(policyFile, { force: true });
  process.once('exit', remove);
  return () => {
    process.off('exit', remove);
    remove();
  };
}
