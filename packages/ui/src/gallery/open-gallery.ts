import { lookOf, type Gallery, type Languages } from './gallery.ts';
import { showState } from './stage.ts';
import { VisavisGallery } from './visavis-gallery.ts';

/** Fills the page with the list and its stage; `stagePage` is the address of the page that calls `openStage`. */
export function openGallery(gallery: Gallery, stagePage: string, languages?: Languages): void {
  const locales = languages?.tags ?? [];
  document.body.replaceChildren(Object.assign(new VisavisGallery(), { gallery, stagePage, locales }));
}

/** Shows what the page's address names, and follows it. */
export function openStage(gallery: Gallery, languages?: Languages): void {
  const show = () => void showState(gallery, lookOf(gallery, location.hash), languages);
  addEventListener('hashchange', show);
  show();
}
