import { Problem } from '../support/problem.mjs';

/**
 * Reads what follows `npm test --`.
 *
 * @param {string[]} args
 * @param {string[]} names of all checks
 * @returns {{list: boolean, only: string[]}} `only`: the names to run, in the catalog's order
 */
export function readArguments(args, names) {
  let list = false;
  let only = names;
  const rest = [...args];
  while (rest.length > 0) {
    const arg = rest.shift();
    if (arg === '--list') list = true;
    else if (arg === '--only') only = chosen(rest.shift(), names);
    else if (arg.startsWith('--only=')) only = chosen(arg.slice('--only='.length), names);
    else throw new Problem(`npm test does not know ${arg}; it takes --only NAME,NAME and --list.`);
  }
  return { list, only };
}

function chosen(value, names) {
  const wanted = (value ?? '').split(',').filter(Boolean);
  if (wanted.length === 0) throw new Problem(`--only needs one or more names: ${names.join(', ')}.`);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown) throw new Problem(`There is no check named ${unknown}; there are ${names.join(', ')}.`);
  return names.filter((name) => wanted.includes(name));
}
