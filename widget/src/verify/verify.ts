/*
 * The script of our own pages around the widget, `/verify` and what `mode="frame"` shows. The widget itself is the one that any
 * page includes; it is included before this.
 */
import { waitForPage } from './first-word.ts';

// At once: the page around may speak as soon as this page is loaded.
const channel = document.body.classList.contains('embedded') ? waitForPage(window) : null;

void import('./verify-page.ts').then(async ({ dressPage, serveFrame }) => {
  dressPage();
  if (channel) serveFrame(await channel);
});
