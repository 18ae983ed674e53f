import { useTranslation } from 'react-i18next';
import { SectionTabs } from '../shared/SectionTabs.tsx';
import { useMay } from '../shared/session.ts';

export const programKinds = ['draft', 'active', 'archived'] as const;
export type ProgramKind = (typeof programKinds)[number];

type Here = ProgramKind | 'templates' | 'exercises';

/** The kinds of programs, and what they are put together from: each has an address of its own. */
export function KindTabs({ here }: { here: Here }) {
  const { t } = useTranslation('templates');
  const seesPrograms = useMay('programs.list');
  const tab = (name: Here, to: string) => ({ to, word: t(`kind.${name}`), isHere: name === here });
  const tabs = [
    tab('templates', '/templates'),
    ...(seesPrograms ? programKinds.map((kind) => tab(kind, `/programs/${kind}`)) : []),
    tab('exercises', '/exercises'),
  ];
  return <SectionTabs label={t('kinds')} tabs={tabs} />;
}
