import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import { RemoveButton } from './actions.tsx';
import { Handle, useShiftKeys } from './dragging.tsx';
import type { GroupProps } from './GroupBox.tsx';
import { NodeMenu } from './NodeMenu.tsx';

type HeadProps = Pick<GroupProps, 'path' | 'schema' | 'actions'> & { group: RuleGroup };

/** How the rules of a group combine; where nothing combines, nothing is asked. */
export function GroupHead({ path, schema, actions, group }: HeadProps) {
  const { t } = useTranslation('RuleEditor');
  const isRoot = path.length === 0;
  const onKeyDown = useShiftKeys(path, group.id, actions);
  const isPlain = group.rules.length < 2 && group.combinator === 'and' && !group.not;
  if (isRoot && isPlain) return null;
  const now = ways.find(
    ({ combinator, not }) => combinator === group.combinator && not === (group.not ?? false),
  );
  const choose = (name: string): void => {
    const way = ways.find((each) => each.name === name);
    if (!way) return;
    if (way.combinator !== group.combinator) actions.onPropChange('combinator', way.combinator, path);
    if (way.not !== (group.not ?? false)) actions.onPropChange('not', way.not, path);
  };
  return (
    <div className="rule-head" role="none" onKeyDownCapture={isRoot ? undefined : onKeyDown}>
      {!isRoot && <Handle id={group.id ?? ''} name={t('group')} />}
      <Select
        className="rule-combinator"
        popupMatchSelectWidth={false}
        options={ways.map(({ name }) => ({ value: name, label: t(`ways ${name}`) }))}
        value={now?.name ?? 'all'}
        onChange={choose}
        aria-label={t('ways')}
      />
      {!isRoot && (
        <span className="rule-ends">
          <NodeMenu node={group} path={path} schema={schema} actions={actions} />
          <RemoveButton title={t('removeGroup')} onClick={() => actions.onGroupRemove(path)} />
        </span>
      )}
    </div>
  );
}

const ways = [
  { name: 'all', combinator: 'and', not: false },
  { name: 'any', combinator: 'or', not: false },
  { name: 'notAll', combinator: 'and', not: true },
  { name: 'none', combinator: 'or', not: true },
];
