import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RuleType } from 'react-querybuilder';
import type { RuleGroup } from '#reports/rules.ts';
import { FootZone } from './dragging.tsx';
import { useEditing } from './editorContext.ts';
import { newRule } from './fitting.ts';
import { focusRule } from './focus.ts';
import type { GroupProps } from './GroupBox.tsx';
import { newId } from './numbered.ts';

const deepest = 8;

/** What can be added to a group, below what is there. */
export function GroupFoot({
  path,
  actions,
  group,
}: Pick<GroupProps, 'path' | 'actions'> & { group: RuleGroup }) {
  const { t } = useTranslation('RuleEditor');
  const editing = useEditing();
  const addRule = () => {
    const id = newId();
    actions.onRuleAdd({ ...newRule(editing), id } as RuleType, path);
    focusRule(id);
  };
  const addGroup = () => {
    const [id, inner] = [newId(), newId()];
    const rule = { ...newRule(editing), id: inner } as RuleType;
    actions.onGroupAdd({ id, combinator: group.combinator === 'and' ? 'or' : 'and', rules: [rule] }, path);
    focusRule(inner);
  };
  return (
    <div className="rule-foot">
      <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={addRule}>
        {t('addRule')}
      </Button>
      {editing.depth + path.length + 1 < deepest && (
        <Button size="small" type="text" icon={<PlusOutlined />} onClick={addGroup}>
          {t('addGroup')}
        </Button>
      )}
      <FootZone id={group.id ?? ''} />
    </div>
  );
}
