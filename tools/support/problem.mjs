/** Something the person at the keyboard can put right. Shown as its message alone, never with a stack trace. */
export class Problem extends Error {
  /** @param {string} message what is missing @param {string} [remedy] how to provide it, one line or several */
  constructor(message, remedy) {
    super(remedy ? `${message}\n${indent(remedy)}` : message);
    this.name = 'Problem';
  }
}

function indent(text) {
  return text.replace(/^(?=.)/gm, '  ');
}
