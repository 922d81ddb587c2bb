/** A job on the demo marketplace. `category` is what a proposal's event reports; the policy lists some of them. */
export type Job = {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly categoryName: string;
  readonly client: string;
  readonly budget: string;
  readonly summary: string;
  readonly wishes: readonly string[];
};

export const JOBS: readonly Job[] = [
  {
    id: 'bakery-orders',
    title: 'Order page for a bakery with two ovens',
    category: 'web-development',
    categoryName: 'Web development',
    client: 'Harbour Bakery',
    budget: '$900 fixed',
    summary: 'Our neighbours order bread by telephone while we knead. We want one page where they do it themselves.',
    wishes: ['Works on old phones', 'Stops taking orders when the oven is full', 'We change prices ourselves'],
  },
  {
    id: 'seed-packets',
    title: 'Twelve drawings for seed packets',
    category: 'illustration',
    categoryName: 'Illustration',
    client: 'Fern & Field',
    budget: '$1,400 fixed',
    summary: 'Twelve vegetables, each as it looks at harvest, in a style that makes people want to dig.',
    wishes: ['Drawn by hand, scanned or on a tablet', 'Two rounds of changes', 'First sketches in three weeks'],
  },
  {
    id: 'museum-signs',
    title: 'Signs and wayfinding for a small museum',
    category: 'design',
    categoryName: 'Design',
    client: 'Sundial Museum',
    budget: '$2,200 fixed',
    summary: 'Visitors walk past the best room. Help them find it, on the wall and on paper.',
    wishes: ['Readable from five metres', 'Works without colour', 'Files ready for the sign maker'],
  },
  {
    id: 'pottery-catalogue',
    title: 'Translate a pottery catalogue, Japanese to English',
    category: 'translation',
    categoryName: 'Translation',
    client: 'Lantern Press',
    budget: '$0.12 per character',
    summary: 'Eighty pages about glazes and the people who make them. The words should be as quiet as the bowls.',
    wishes: ['Knows the craft or is eager to', 'Ten pages a week', 'A call with the author at the start'],
  },
  {
    id: 'lamp-texts',
    title: 'Short texts for twenty lamps',
    category: 'writing',
    categoryName: 'Writing',
    client: 'Marrow & Pine',
    budget: '$35 an hour',
    summary: 'Sixty words each, in plain English, that say what kind of evening the lamp is for.',
    wishes: ['No exclamation marks', 'British spelling', 'We send you three lamps to live with'],
  },
  {
    id: 'bus-delays',
    title: 'Why are our buses late? A small study',
    category: 'data-analysis',
    categoryName: 'Data analysis',
    client: 'Kite & Ladder',
    budget: '$1,100 fixed',
    summary: 'Two years of arrival times in one large table. We would like three charts and an honest page of text.',
    wishes: ['Methods somebody else can repeat', 'Charts for people in a hurry', 'Ends with a recommendation'],
  },
];

export const jobOf = (id: string): Job | null => JOBS.find((job) => job.id === id) ?? null;
