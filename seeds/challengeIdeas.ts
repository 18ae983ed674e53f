export interface Idea {
  title: string;
  description: string | null;
  metric: string;
  unit: string;
  goal: number;
  days: number;
  together: boolean;
  /** What one entry holds, how finely, and how many days lie between two. */
  usual: number;
  step: number;
  every: number;
}

/** What groups are challenged to. Whoever does the usual thing just reaches the goal. */
export const challengeIdeas: Idea[] = [
  {
    title: 'Marcher 60 km en un mois',
    description: 'À votre rythme, dehors ou sur tapis.',
    metric: 'distance',
    unit: 'km',
    goal: 60,
    days: 30,
    together: false,
    usual: 4,
    step: 0.5,
    every: 2,
  },
  {
    title: '600 minutes actives',
    description: 'Toute activité qui essouffle un peu compte.',
    metric: 'activity',
    unit: 'min',
    goal: 600,
    days: 28,
    together: false,
    usual: 45,
    step: 5,
    every: 2,
  },
  {
    title: 'Ensemble jusqu’à Gaspé',
    description: 'Les kilomètres de chacun s’additionnent : il y en a 930.',
    metric: 'distance',
    unit: 'km',
    goal: 930,
    days: 42,
    together: true,
    usual: 5,
    step: 0.5,
    every: 3,
  },
  {
    title: 'Douze séances en six semaines',
    description: null,
    metric: 'sessions',
    unit: 'sessions',
    goal: 12,
    days: 42,
    together: false,
    usual: 1,
    step: 1,
    every: 3,
  },
  {
    title: 'Défi des 8 000 pas',
    description: 'Une moyenne de 8 000 pas par jour pendant trois semaines.',
    metric: 'steps',
    unit: 'steps',
    goal: 168_000,
    days: 21,
    together: false,
    usual: 9_000,
    step: 100,
    every: 1,
  },
];
