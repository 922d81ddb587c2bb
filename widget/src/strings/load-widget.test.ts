import { expect, it } from 'vitest';
import { loadWidgetWords } from './load-widget.ts';

it.each(['es', 'ar'] as const)(
  'W28 knows the words of the widget in %s, and says nothing for those of other elements',
  async (tag) => {
    const language = await loadWidgetWords(tag);
    expect(language('callWords', { region: 'Call' })).not.toEqual({ region: 'Call' });
    for (const name of ['noticeWords', 'phraseCheckWords', 'phonePageWords'])
      expect(language(name, { title: 'English' }), name).toBeUndefined();
  },
);
