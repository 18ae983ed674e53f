import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleProps } from 'react-querybuilder';
import type { Rule, RuleGroup } from '#reports/rules.ts';
import { RemoveButton } from './actions.tsx';
import { Comparison } from './Comparison.tsx';
import { Handle, RowZones, useShiftKeys } from './dragging.tsx';
import type { ChangeRule } from './editorContext.ts';
import { NodeMenu } from './NodeMenu.tsx';
import { Related } from './Related.tsx';
import { RelatedRows } from './RelatedRows.tsx';
import { RuleNotes } from './RuleNotes.tsx';
import { changedById } from './tree.ts';

type RowProps = Pick<RuleProps, 'path' | 'schema' | 'actions'> & { rule: Rule };

/** One condition as a sentence of fields; over related rows with conditions of its own. Drawn again only when it changed itself. */
export const RuleRow = memo(function RuleRow({ path, schema, actions, rule }: RowProps) {
  const { t } = useTranslation('RuleEditor');
  const id = rule.id ?? '';
  const change = useCallback<ChangeRule>(
    (edit) => {
      const query = schema.getQuery() as RuleGroup | undefined;
      // A text is handed on when its field goes, and the whole tree may go with it.
      if (!query) return;
      schema.dispatchQuery(changedById(query, id, (node) => edit(node as Rule)) as never);
    },
    [schema, id],
  );
  const onKeyDown = useShiftKeys(path, id, actions);
  const notes = `${id}-notes`;
  return (
    <fieldset
      className={rule.muted ? 'rule rule-muted' : 'rule'}
      aria-label={t('nth', { place: path.map((index) => index + 1).join('.') })}
      aria-describedby={notes}
      data-rule={id}
      onKeyDownCapture={onKeyDown}
    >
      <div className="rule-line">
        <Handle id={id} name={t('condition')} />
        <div className="rule-body">
          {rule.match ? <Related rule={rule} change={change} /> : <Comparison rule={rule} change={change} />}
        </div>
        <span className="rule-ends">
          <NodeMenu node={rule} path={path} schema={schema} actions={actions} change={change} />
          <RemoveButton title={t('removeRule')} onClick={() => actions.onRuleRemove(path)} />
        </span>
      </div>
      <RuleNotes id={id} />
      <RelatedRows rule={rule} change={change} />
      <RowZones id={id} />
    </fieldset>
  );
});
