import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import { isOutdated, type KeptDraft } from './useKeptDraft.ts';

interface Props {
  draft: KeptDraft;
  version: unknown;
  onTake: () => void;
  onDiscard: () => void;
}

/** What was left unsaved here before, to be taken up again or thrown away. */
export function DraftOffer({ draft, version, onTake, onDiscard }: Props) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const isOld = isOutdated(draft, version);
  return (
    <Alert
      role="status"
      type={isOld ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 16 }}
      message={t('draft.kept', { when: instant(draft.at) })}
      description={isOld ? t('draft.changedSince') : undefined}
      action={
        <Flex gap="small" wrap>
          <Button size="small" type="primary" onClick={onTake}>
            {t('draft.continue')}
          </Button>
          <Button size="small" onClick={onDiscard}>
            {t('draft.discard')}
          </Button>
        </Flex>
      }
    />
  );
}
