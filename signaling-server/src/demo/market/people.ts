/** Somebody a freelancer works for at the moment. Without an address only the marketplace can write to them. */
export type Client = { readonly id: string; readonly name: string; readonly email: string | null };

/** A prepared freelancer of the demo marketplace, with the facts that a verification compares. */
export type Person = {
  /** The marketplace's own account id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What the sign-in page says about this account, and what to try with it. */
  readonly about: string;
  /** Null: joined on the day the demo was first started. */
  readonly memberSince: string | null;
  /** Proposals from before the demo. */
  readonly earlierProposals: number;
  readonly balanceDollars: number;
  /** Who offers work. */
  readonly offerFrom: string;
  /** With whom work is in progress; events report them. */
  readonly clients: readonly [Client, ...Client[]];
  readonly headline: string;
  readonly location: string;
  readonly skills: readonly string[];
  readonly workHistory: readonly string[];
};

export const PEOPLE: readonly Person[] = [
  {
    id: 'cleo-moreau',
    name: 'Cleo Moreau',
    email: 'cleo.moreau@mail.example',
    about: 'New here: two clients came along with her, and her first proposal starts a verification.',
    memberSince: null,
    earlierProposals: 0,
    balanceDollars: 260,
    offerFrom: 'Atelier Fougère',
    clients: [
      { id: 'client-pip-paper', name: 'Pip & Paper', email: 'studio@pip-and-paper.example' },
      { id: 'client-le-petit-phare', name: 'Le Petit Phare', email: null },
    ],
    headline: 'Illustrator for picture books and packaging',
    location: 'Lyon, France',
    skills: ['Illustration', 'Procreate', 'Packaging design', 'Picture books'],
    workHistory: [
      'Picture book “The Snail Who Rang Twice”, Éditions Passerelle, 2025',
      'Label series for a cider maker near Annecy, 2024',
      'Evening classes in drawing, École Émile Cohl, 2021 to 2023',
    ],
  },
  {
    id: 'tomasz-zielinski',
    name: 'Tomasz Zieliński',
    email: 'tomasz.zielinski@mail.example',
    about: 'New here, no proposal yet.',
    memberSince: null,
    earlierProposals: 0,
    balanceDollars: 340,
    offerFrom: 'Kite & Ladder',
    clients: [{ id: 'client-tram-museum-friends', name: 'Tram Museum Friends', email: 'office@tram-museum.example' }],
    headline: 'Data analyst who explains what the numbers mean',
    location: 'Kraków, Poland',
    skills: ['SQL', 'Python', 'Dashboards', 'Statistics'],
    workHistory: [
      'Analyst at a regional bus company, timetables and delays, 2021 to 2025',
      'Teaching assistant for statistics, AGH University, 2019 to 2021',
    ],
  },
  {
    id: 'amara-nwosu',
    name: 'Amara Nwosu',
    email: 'amara.nwosu@mail.example',
    about: 'New here, no proposal yet.',
    memberSince: null,
    earlierProposals: 0,
    balanceDollars: 180,
    offerFrom: 'Marrow & Pine',
    clients: [{ id: 'client-sunkeep-lamps', name: 'Sunkeep Lamps', email: 'hello@sunkeep.example' }],
    headline: 'Copywriter for things people hold in their hands',
    location: 'Lagos, Nigeria',
    skills: ['Copywriting', 'Editing', 'Product texts', 'Interviews'],
    workHistory: [
      'Product texts for a maker of solar lamps, 2023 to 2025',
      'Junior editor at a weekly food magazine, 2020 to 2023',
    ],
  },
  {
    id: 'mateo-rivas',
    name: 'Mateo Rivas',
    email: 'mateo.rivas@mail.example',
    about: 'Here since 2021. A proposal for web development, a listed category, starts a verification.',
    memberSince: '2021-03-08T09:30:00Z',
    earlierProposals: 31,
    balanceDollars: 1840,
    offerFrom: 'Harbour Bakery',
    clients: [
      { id: 'client-olmo-cycles', name: 'Olmo Cycles', email: 'taller@olmo-cycles.example' },
      { id: 'client-levante-sailing-school', name: 'Levante Sailing School', email: null },
    ],
    headline: 'Web developer: shops, bookings, and forms that work',
    location: 'Valencia, Spain',
    skills: ['TypeScript', 'Node.js', 'PostgreSQL', 'Accessibility'],
    workHistory: [
      'Booking pages for a sailing school, 2025',
      'Web shop of Olmo Cycles, since 2023',
      'Developer at a printing house in Castellón, 2017 to 2021',
    ],
  },
  {
    id: 'priya-raman',
    name: 'Priya Raman',
    email: 'priya.raman@mail.example',
    about: 'Here since 2022. Design is a listed category, too.',
    memberSince: '2022-10-19T05:15:00Z',
    earlierProposals: 12,
    balanceDollars: 615,
    offerFrom: 'Fern & Field',
    clients: [{ id: 'client-sundial-museum', name: 'Sundial Museum', email: 'guides@sundial-museum.example' }],
    headline: 'Interface designer for calm, readable products',
    location: 'Bengaluru, India',
    skills: ['Interface design', 'Figma', 'Design systems', 'Usability tests'],
    workHistory: [
      'Audio guide of the Sundial Museum, since 2025',
      'Design system of a health insurer, 2022 to 2024',
      'Designer at an agency in Chennai, 2018 to 2022',
    ],
  },
  {
    id: 'yuki-tanabe',
    name: 'Yuki Tanabe',
    email: 'yuki.tanabe@mail.example',
    about: 'Here since 2019. Translation is not a listed category: a proposal there simply goes through.',
    memberSince: '2019-06-02T23:00:00Z',
    earlierProposals: 58,
    balanceDollars: 2270,
    offerFrom: 'Lantern Press',
    clients: [{ id: 'client-koyama-ceramics', name: 'Koyama Ceramics', email: 'letters@koyama.example' }],
    headline: 'Translator, Japanese to English, crafts and food',
    location: 'Osaka, Japan',
    skills: ['Translation', 'Japanese', 'English', 'Subtitles'],
    workHistory: [
      'Catalogues of Koyama Ceramics, since 2020',
      'Subtitles for two documentaries about tea, 2022',
      'In-house translator at a trading company, 2014 to 2019',
    ],
  },
];

export const CLIENTS: readonly Client[] = PEOPLE.flatMap(({ clients }) => clients);

export const personOf = (id: string | undefined): Person | null => PEOPLE.find((person) => person.id === id) ?? null;

/** The pictures a person can show; the first is the one the account was opened with. */
export const PORTRAITS = ['studio', 'outdoors'] as const;
export type Portrait = (typeof PORTRAITS)[number];

export const portraitPath = (person: Person, portrait: Portrait) =>
  `/demo/assets/portraits/${person.id}-${portrait}.svg`;
