import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Eta } from 'eta';
import type { RenderedMail } from '../use-cases/ports.ts';

export const MAIL_NAMES = ['invitation', 'reminder', 'client-notice', 'decision', 'objection'] as const;
export type MailName = (typeof MAIL_NAMES)[number];

const OURS = join(import.meta.dirname, 'templates');

/**
 * The templates of all mails: of each its subject, HTML and plain text, and the parts they share. Where an operator's
 * folder has a file of the same name, it is taken instead of ours.
 */
export class Templates {
  readonly #html = new Eta({ autoEscape: true });
  readonly #text = new Eta({ autoEscape: false, autoTrim: false });

  /** Reads and compiles them all. Throws a sentence that names the file. */
  constructor(folder: string | null = null) {
    const ours = templatesIn(OURS);
    const theirs = folder === null ? [] : templatesIn(folder);
    for (const file of theirs) {
      if (!ours.includes(file)) throw new Error(`${file} replaces no mail template; there are ${ours.join(', ')}.`);
    }
    for (const file of ours) this.#compile(theirs.includes(file) && folder !== null ? folder : OURS, file);
  }

  #compile(folder: string, file: string): void {
    const eta = file.endsWith('.html.eta') ? this.#html : this.#text;
    try {
      eta.loadTemplate(`@${file.replace(/\.eta$/, '')}`, readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      throw new Error(`${file} cannot be read as a template: ${firstLine(error)}.`, { cause: error });
    }
  }

  render(name: MailName, facts: object): RenderedMail {
    const subject = this.#text.render(`@${name}.subject`, facts).trim();
    return {
      subject,
      html: this.#html.render(`@${name}.html`, { ...facts, subject }),
      text: this.#text.render(`@${name}.text`, facts),
    };
  }
}

const templatesIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith('.eta'));

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
