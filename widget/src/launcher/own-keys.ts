/**
 * W65: what is typed, pasted or pressed inside is nobody else's: it ends at the edge of the widget, so that shortcuts of the
 * page do not run while somebody writes to an agent, and the page does not hear the words. The events between our own parts end
 * there too. A page's listeners in the capture phase come before ours; `docs/embed.md` says what those have to do.
 */
const OWN = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
  ...['vv-want', 'vv-send-text', 'vv-retry-line', 'vv-line-seen', 'vv-countdown-over', 'vv-video-shown'],
];

export function keepOwnKeys(root: ShadowRoot): void {
  for (const type of OWN) root.addEventListener(type, (event) => event.stopPropagation());
}
