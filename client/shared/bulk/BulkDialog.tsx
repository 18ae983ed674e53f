import { Alert, Button, Flex, Form, Typography } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAnswer, Selection } from '#server/clients/contract.ts';
import { Dialog } from '../Dialog.tsx';
import { useFormat } from '../format.ts';
import { ReferenceSelect } from '../ReferenceSelect.tsx';
import { TagInput } from '../tags/TagInput.tsx';
import type { ActionView, Params } from './actions.ts';
import { failureText, movedTotal } from './failures.ts';
import { Rehearsal } from './Rehearsal.tsx';
import { withTotal } from './selection.ts';
import { useBulk } from './useBulk.ts';

interface Props {
  action: ActionView;
  selection: Selection;
  isOpen: boolean;
  onClose: () => void;
  onClosed: () => void;
  onActed: (answer: BulkAnswer) => void;
}

/** Asks whom or what the action is about, says what it would change, and carries it out. */
export function BulkDialog({ action, selection: asked, isOpen, onClose, onClosed, onActed }: Props) {
  const { t } = useTranslation('bulk');
  const { number } = useFormat();
  const id = useId();
  const [params, setParams] = useState<Params>({});
  const [total, setTotal] = useState<number>();
  const selection = withTotal(asked, total);
  const { isReady, rehearsal, acting } = useBulk({ action, params, selection, onActed });
  const answer = isReady && !rehearsal.isPlaceholderData && !rehearsal.isError ? rehearsal.data : undefined;
  const count = answer?.changed ?? 0;
  const go = count > 0 ? t(`go.${action.name}`, { count, shown: number(count) }) : t(`act.${action.name}`);
  const choose = (param: string, value: unknown) => {
    acting.reset();
    setParams(({ [param]: _former, ...others }) =>
      typeof value === 'number' || typeof value === 'string' ? { ...others, [param]: value } : others,
    );
  };
  const [first] = action.asks;
  return (
    <Dialog
      open={isOpen}
      title={t(`title.${action.name}`)}
      okText={go}
      okButtonProps={{ disabled: count === 0 }}
      cancelText={t('shared:cancel')}
      confirmLoading={acting.isPending}
      onOk={() => acting.mutate()}
      onCancel={onClose}
      afterClose={onClosed}
      afterOpenChange={(shown) => shown && first && !hasBegun() && focus(`${id}${first.param}`)}
      destroyOnHidden
      width={520}
    >
      <Form layout="vertical" requiredMark={false} component="div">
        {action.asks.map(({ param, to }) => (
          <Form.Item key={param} label={t(`ask.${param}`)} htmlFor={`${id}${param}`}>
            {to === 'tags' ? (
              <TagInput id={`${id}${param}`} onChange={(value) => choose(param, value)} />
            ) : (
              <ReferenceSelect
                id={`${id}${param}`}
                to={to}
                value={params[param]}
                onChange={(value) => choose(param, value)}
              />
            )}
          </Form.Item>
        ))}
      </Form>
      <div role="status" style={{ minHeight: 48 }}>
        <Told
          isReady={isReady}
          answer={answer}
          error={acting.error ?? (isReady ? rehearsal.error : null)}
          onRetry={() => (acting.error ? acting.mutate() : void rehearsal.refetch())}
          onGoOn={(now) => {
            acting.reset();
            setTotal(now);
          }}
        />
      </div>
    </Dialog>
  );
}

/** Whoever is quicker than the dialog opens keeps the box that was chosen. */
const hasBegun = (): boolean => document.activeElement instanceof HTMLInputElement;
const focus = (id: string): void => document.getElementById(id)?.focus();

interface ToldProps {
  isReady: boolean;
  answer: BulkAnswer | undefined;
  error: Error | null;
  onRetry: () => void;
  onGoOn: (total: number) => void;
}

function Told({ isReady, answer, error, onRetry, onGoOn }: ToldProps) {
  const { t } = useTranslation('bulk');
  if (error) return <Failure error={error} onRetry={onRetry} onGoOn={onGoOn} />;
  if (!isReady) return <Typography.Text type="secondary">{t('choose')}</Typography.Text>;
  return answer ? (
    <Rehearsal answer={answer} />
  ) : (
    <Typography.Text type="secondary">{t('rehearsing')}</Typography.Text>
  );
}

function Failure({ error, onRetry, onGoOn }: Pick<ToldProps, 'onRetry' | 'onGoOn'> & { error: Error }) {
  const { t } = useTranslation('bulk');
  const { number } = useFormat();
  const total = movedTotal(error);
  if (total === undefined)
    return (
      <Alert
        type="error"
        showIcon
        message={failureText(error, t)}
        action={
          <Button size="small" onClick={onRetry}>
            {t('shared:retry')}
          </Button>
        }
      />
    );
  return (
    <Alert
      type="warning"
      showIcon
      message={
        <Flex vertical gap={8} align="start">
          {t('moved', { shown: number(total) })}
          <Button size="small" onClick={() => onGoOn(total)}>
            {t('goOn')}
          </Button>
        </Flex>
      }
    />
  );
}
