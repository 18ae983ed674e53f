import { Button, Flex, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import type { SourceView } from '../catalog.ts';
import { useFilterSentence } from '../filterSentence.ts';
import type { GridModel } from './useGrid.ts';

const FilterDrawer = lazy(() => import('./FilterDrawer.tsx'));

/** The filter in words, one chip a condition: press one to change the filter, its cross to drop it. */
export function FilterChips({ source, grid }: { source: SourceView; grid: GridModel }) {
  const { t } = useTranslation();
  const { filter } = grid.state;
  const sentence = useFilterSentence(source.name, filter);
  const [isOpen, open] = useState(false);
  if (!filter?.rules.length) return null;
  const wholly = filter.combinator === 'or' || filter.not === true;
  const phrases = wholly ? [sentence({ combinator: 'and', rules: [filter] })[0] ?? ''] : sentence(filter);
  return (
    <Flex gap={6} wrap align="center">
      {phrases.map((phrase, index) => (
        <Tag
          key={phrase}
          className="grid-chip"
          closable
          closeIcon={
            <span role="img" aria-label={t('grid.removeFilter', { filter: phrase })}>
              ×
            </span>
          }
          onClose={(event) => {
            event.preventDefault();
            grid.set({ filter: wholly ? undefined : without(filter, index) });
          }}
        >
          <button
            type="button"
            aria-label={t('grid.editFilter', { filter: phrase })}
            onClick={() => open(true)}
          >
            {phrase}
          </button>
        </Tag>
      ))}
      <Button size="small" type="link" onClick={() => grid.set({ filter: undefined })}>
        {t('grid.clearAll')}
      </Button>
      {isOpen && (
        <Suspense>
          <FilterDrawer
            source={source}
            value={filter}
            onClose={() => open(false)}
            onApply={(next) => grid.set({ filter: next })}
          />
        </Suspense>
      )}
    </Flex>
  );
}

const without = (group: RuleGroup, index: number): RuleGroup | undefined => {
  const rules = group.rules.filter((_, at) => at !== index);
  return rules.length > 0 ? { ...group, rules } : undefined;
};
