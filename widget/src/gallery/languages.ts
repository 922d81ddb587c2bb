import type { Languages } from '@visavis/ui/gallery/gallery';
import { directionOf, locale, LOCALES, speak, type Language, type LoadLanguage } from '../locale/locale.ts';
import { loadNoticeWords } from '../strings/load-notice.ts';
import { loadPhonePageWords } from '../strings/load-phone-page.ts';
import { loadPhraseCheckWords } from '../strings/load-phrase-check.ts';
import { loadWidgetWords } from '../strings/load-widget.ts';

/** All words of all embeds, which stand on one page only here. */
const loadAllWords: LoadLanguage = async (of) => {
  const loads = [loadWidgetWords, loadNoticeWords, loadPhraseCheckWords, loadPhonePageWords];
  const all: readonly Language[] = await Promise.all(loads.map((load) => load(of)));
  return (name, english) => all.map((language) => language(name, english)).find((words) => words !== undefined);
};

export const languages: Languages = {
  tags: LOCALES,
  speak: async (tag) => {
    await speak([tag], loadAllWords);
    return directionOf(locale());
  },
};
