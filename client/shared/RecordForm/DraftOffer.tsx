import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptDraft } from '#server/templates/contract.ts';
import { useFormat } from '../format.ts';

interface Props {
  draft: KeptDraft;
  /** Whether it was typed in another window while this one was open. */
  isRival: boolean;
  onTake: () => void;
  onDiscard: () => void;
}

/** What was typed before or elsewhere and not saved, to be taken up or thrown away. */
export function DraftOffer({ draft, isRival, onTake, onDiscard }: Props) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <Alert
      role="status"
      type={isRival || draft.isOutdated ? 'warning' : 'info'}
      showIcon
      style={{ marginBottom: 16 }}
      message={t(isRival ? 'draft.rival' : 'draft.kept', { when: instant(draft.savedAt) })}
      description={
        <Flex vertical gap="small">
          {draft.isOutdated && t('draft.changedSince')}
          <Flex gap="small" wrap>
            <Button size="small" type="primary" onClick={onTake}>
              {t('draft.continue')}
            </Button>
            <Button size="small" onClick={onDiscard}>
              {t(isRival ? 'draft.keepMine' : 'draft.discard')}
            </Button>
          </Flex>
        </Flex>
      }
    />
  );
}
