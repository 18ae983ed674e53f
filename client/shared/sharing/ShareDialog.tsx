import './sharing.css';
import { App, Flex, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRequestError } from '../../providers/http.ts';
import { Dialog } from '../Dialog.tsx';
import { AudiencePicker } from './AudiencePicker.tsx';
import { ShareLine } from './ShareLine.tsx';
import { audienceKey, type NamedShare, personOf, type Shared, sendShares, withShare } from './shares.ts';

interface Props {
  shared: Shared;
  isOpen: boolean;
  onClose: () => void;
  /** After it was saved. */
  onShared: () => Promise<void>;
  /** What one person would see, told beside the name. */
  preview?: (professionalId: number) => ReactNode;
}

/** With whom something is shared, as one list that is saved at once. */
export function ShareDialog({ shared, isOpen, onClose, ...rest }: Props) {
  return isOpen && <OpenDialog shared={shared} onClose={onClose} {...rest} />;
}

function OpenDialog({ shared, onClose, onShared, preview }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation('sharing');
  const [former] = useState<NamedShare[]>(shared.shares ?? []);
  const [shares, setShares] = useState(former);
  const { save, isBusy } = useSave(shared, { onClose, onShared });
  const change = (key: string, next: (share: NamedShare) => NamedShare[]): void =>
    setShares((before) => before.flatMap((share) => (audienceKey(share) === key ? next(share) : [share])));
  return (
    <Dialog
      open
      width={560}
      title={t('title', { name: shared.name })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      onOk={() => save(shares)}
      isDirty={() => shares !== former}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t('hint')}</Typography.Text>
        <AudiencePicker
          shared={shared}
          chosen={shares}
          onAdd={(share) => setShares((before) => withShare(before, share))}
        />
        {shares.length === 0 && <Typography.Text type="secondary">{t('nobody')}</Typography.Text>}
        <ul className="shares" aria-label={t('list')}>
          {shares.map((share) => {
            const key = audienceKey(share);
            const person = personOf(share);
            return (
              <ShareLine
                key={key}
                share={share}
                preview={person !== undefined && preview?.(person)}
                onChange={(right) => change(key, (each) => [{ ...each, right }])}
                onRemove={() => change(key, () => [])}
              />
            );
          })}
        </ul>
      </Flex>
    </Dialog>
  );
}

function useSave(shared: Shared, { onClose, onShared }: Pick<Props, 'onClose' | 'onShared'>) {
  const { t } = useTranslation('sharing');
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const save = async (shares: NamedShare[]): Promise<void> => {
    setBusy(true);
    try {
      await sendShares(shared, shares);
      await onShared();
      void message.success(t('done'));
      onClose();
    } catch (thrown) {
      void message.error(whyNot(thrown, shares, t));
    } finally {
      setBusy(false);
    }
  };
  return { save: (shares: NamedShare[]) => void save(shares), isBusy };
}

/** Names whom it cannot be shared with. */
function whyNot(thrown: unknown, shares: NamedShare[], t: TFunction<'sharing'>): string {
  if (!isRequestError(thrown)) return t('failed');
  if (thrown.statusCode === 412) return t('stale');
  const [, index] = thrown.problems[0]?.path ?? [];
  const share = typeof index === 'number' ? shares[index] : undefined;
  if (!share) return t('failed');
  return t('unreachable', { name: share.label ?? t('company') });
}
