import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '#server/clients/contract.ts';
import { useFormat } from '../../shared/format.ts';
import { ApplyDialog } from './ApplyDialog.tsx';
import type { Move } from './moves.ts';
import type { Split } from './useSplit.ts';

interface Props {
  people: readonly Caseload[];
  moves: readonly Move[];
  split: Split;
  onDone: () => void;
}

/** What is prepared and not written yet: why it was proposed, and carrying it out or giving it up. */
export function Prepared({ people, moves, split, onDone }: Props) {
  const { t } = useTranslation('caseloads');
  const { number } = useFormat();
  const [isAsking, ask] = useState(false);
  const count = moves.length;
  return (
    <section aria-label={t('prepared')}>
      <Flex gap="small" align="center" wrap>
        <Typography.Text role="status" {...(count ? { strong: true } : { type: 'secondary' as const })}>
          {count ? t('moves', { count, shown: number(count) }) : told(split) ? t('even') : t('help')}
        </Typography.Text>
        {count > 0 && (
          <>
            <Button type="primary" onClick={() => ask(true)}>
              {t('apply')}
            </Button>
            <Button onClick={onDone}>{t('discard')}</Button>
          </>
        )}
      </Flex>
      {count > 0 && told(split) && <Typography.Text type="secondary">{t('how')}</Typography.Text>}
      {split.data?.cut && <Alert type="info" showIcon message={t('cut')} />}
      {split.error && <Alert type="error" showIcon message={t('failed')} />}
      {isAsking && (
        <ApplyDialog
          people={people}
          moves={moves}
          onClose={() => ask(false)}
          onDone={() => {
            ask(false);
            onDone();
          }}
        />
      )}
    </section>
  );
}

const told = ({ data }: Split): boolean => data !== undefined;
