import { Alert, Button, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleGroup } from '#reports/rules.ts';
import type { SourceView } from '../catalog.ts';
import RuleEditor from '../RuleEditor/index.tsx';
import { unfinished } from '../RuleEditor/shape.ts';
import { useRuleDraft } from '../RuleEditor/useRuleDraft.ts';
import { everything } from '../ruleTree.ts';
import { useAskedClosing } from '../useAskedClosing.ts';

interface Props {
  source: SourceView;
  value: RuleGroup | undefined;
  onClose: () => void;
  onApply: (filter: RuleGroup | undefined) => void;
}

/** The whole filter, changed at leisure and applied at once. */
export default function FilterDrawer({ source, value, onClose, onApply }: Props) {
  const { t } = useTranslation();
  const { draft, change, isChanged } = useRuleDraft(value ?? everything);
  const [wasTried, tried] = useState(false);
  const missing = unfinished(draft);
  const close = useAskedClosing(isChanged, onClose);
  const apply = () => {
    tried(true);
    if (missing.length > 0) return;
    onApply(draft.rules.length > 0 ? draft : undefined);
    onClose();
  };
  const problems = wasTried
    ? missing.map(({ id }) => ({ ...(id ? { ruleId: id } : {}), path: [], code: 'missingValue' }))
    : [];
  return (
    <Drawer
      open
      onClose={close}
      width="min(760px, 100vw)"
      title={t('grid.filterTitle', { list: source.label })}
      footer={
        <Flex gap="small" justify="end">
          <Button
            onClick={() => change({ ...everything })}
            disabled={draft.rules.length === 0}
            style={{ marginInlineEnd: 'auto' }}
          >
            {t('clear')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" onClick={apply}>
            {t('apply')}
          </Button>
        </Flex>
      }
    >
      <Typography.Paragraph type="secondary">
        {t(draft.rules.length > 0 ? 'grid.filterHint' : 'grid.filterEmpty')}
      </Typography.Paragraph>
      <RuleEditor source={source.name} value={draft} onChange={change} problems={problems} />
      {wasTried && missing.length > 0 && (
        <Alert role="alert" type="warning" message={t('grid.unfinished')} style={{ marginTop: 16 }} />
      )}
    </Drawer>
  );
}
