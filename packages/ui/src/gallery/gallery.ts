import type { TemplateResult } from 'lit';

/** One state of a view, made from fixtures; called anew each time it is shown. */
export type State = () => TemplateResult;

/**
 * A view and its states. `frame`: `part` stands in the page's flow · `pane` fills a box of a given height · `page` fills the
 * window. `inlineSize`: how wide its place is at most, in px; without one it takes what is there.
 */
export type View = {
  readonly area: string;
  readonly frame?: 'part' | 'pane' | 'page';
  readonly inlineSize?: number;
  readonly states: Readonly<Record<string, State>>;
};

/** Every view by the name of its element. */
export type Gallery = Readonly<Record<string, View>>;

/** What a gallery can be looked at in, English first. `speak` answers how the language is read, once its words are there. */
export type Languages = {
  readonly tags: readonly string[];
  readonly speak: (tag: string) => Promise<'ltr' | 'rtl'>;
};

/** What is looked at, and how: the part of an address after its `#`. */
export type Look = {
  readonly view: string;
  readonly state: string;
  readonly isDark: boolean;
  readonly isRtl: boolean;
  /** As somebody sees it who asked for less motion. */
  readonly isCalm: boolean;
  /** A tag; English where it is empty. */
  readonly locale: string;
};

export const lookHash = ({ view, state, isDark, isRtl, isCalm, locale }: Look): string => {
  const on = [isDark && 'dark', isRtl && 'rtl', isCalm && 'calm', locale && `locale=${locale}`];
  const switches = on.filter(Boolean).join('&');
  return `#${view}/${encodeURIComponent(state)}${switches ? `?${switches}` : ''}`;
};

/** What an address asks for; the first state of the first view where it names none that is there. */
export function lookOf(gallery: Gallery, hash: string): Look {
  const [path, switches] = hash.replace(/^#/, '').split('?');
  const on = new URLSearchParams(switches);
  const locale = on.get('locale') ?? '';
  return {
    ...placeOf(gallery, path ?? ''),
    isDark: on.has('dark'),
    isRtl: on.has('rtl'),
    isCalm: on.has('calm'),
    locale,
  };
}

function placeOf(gallery: Gallery, path: string): Pick<Look, 'view' | 'state'> {
  const places = Object.entries(gallery).flatMap(([view, { states }]) =>
    Object.keys(states).map((state) => ({ view, state })),
  );
  const exact = places.find(({ view, state }) => `${view}/${encodeURIComponent(state)}` === path);
  return exact ?? places.find(({ view }) => view === path.split('/')[0]) ?? places[0] ?? { view: '', state: '' };
}
