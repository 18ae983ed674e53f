import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { FigureCard, type FigureProps } from './FigureCard.tsx';
import { FigureParts } from './FigureParts.tsx';
import { sectionNames, sections } from './sections.ts';

interface Props extends Omit<FigureProps, 'figure'> {
  figures: FigureProps['figure'][];
}

/** Every figure, under the heading of what it is about. */
export function FigureList({ figures, ...props }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <Flex vertical gap="middle">
      {sectionNames.map((name) => (
        <section key={name} aria-label={t(`section.${name}`)}>
          <Typography.Title level={2} style={{ fontSize: 16, margin: '0 0 8px' }}>
            {t(`section.${name}`)}
          </Typography.Title>
          <ul
            style={{
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 168px), 1fr))',
              gap: 12,
              listStyle: 'none',
              margin: 0,
              padding: 0,
            }}
          >
            {figures
              .filter(({ id }) => sections[name].some((known) => known === id))
              .toSorted((a, b) => placeIn(name, a.id) - placeIn(name, b.id))
              .map((figure) => (
                <li key={figure.id} style={figure.parts ? { gridColumn: '1 / -1' } : {}}>
                  <FigureCard figure={figure} {...props}>
                    {figure.parts && <FigureParts figure={figure} onLook={props.onLook} />}
                  </FigureCard>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Flex>
  );
}

function placeIn(section: keyof typeof sections, id: string): number {
  const order: readonly string[] = sections[section];
  return order.indexOf(id);
}
