import { Alert, Button, Flex, Form, List, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonalPage } from '#server/groupActivity/contract.ts';
import { DayInput } from '../shared/DayInput.tsx';
import { Entrance } from '../shared/Entrance.tsx';
import { localeOf } from '../shared/format.ts';
import { NumberInput } from '../shared/NumberInput.tsx';

type Page = Extract<PersonalPage, { kind: 'challenge' }>;

interface Entry {
  enteredOn: string;
  value: number;
}

interface Props {
  page: Page;
  onEnter: (entry: Entry) => void;
  isBusy: boolean;
  hasFailed: boolean;
}

/** One's own part of a challenge: how far, which place, and what one has entered. Nobody else is on this page. */
export function Challenge({ page, onEnter, isBusy, hasFailed }: Props) {
  const { t } = useTranslation('personal');
  const { title, description, company, startsOn, endsOn, unit, rank, entries, language } = page;
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' });
  const shown = (text: string) => day.format(new Date(`${text}T00:00:00Z`));
  return (
    <Entrance title={title} intro={t('challengeFrom', { company, from: shown(startsOn), to: shown(endsOn) })}>
      <Flex vertical gap="middle">
        {description && <Typography.Text style={{ whiteSpace: 'pre-wrap' }}>{description}</Typography.Text>}
        <Done page={page} />
        {rank !== null && <Typography.Text>{t('rank', { rank: number.format(rank) })}</Typography.Text>}
        <EntryForm page={page} onEnter={onEnter} isBusy={isBusy} />
        {hasFailed && <Alert type="error" role="alert" showIcon message={t('notEntered')} />}
        <List
          size="small"
          dataSource={entries.map((entry, key) => ({ ...entry, key }))}
          locale={{ emptyText: t('nothingYet') }}
          renderItem={({ key, enteredOn, value }) => (
            <List.Item key={key}>{`${shown(enteredOn)} · ${number.format(value)} ${unit}`}</List.Item>
          )}
        />
      </Flex>
    </Entrance>
  );
}

/** Where the goal is reached together it is nobody's own: no share of it is asked of one, and how far the others are is not told. */
function Done({ page: { unit, goal, together, progress, language } }: Pick<Props, 'page'>) {
  const { t } = useTranslation('personal');
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(localeOf(language), { style: 'percent' });
  const amounts = { done: number.format(progress), goal: number.format(goal), unit };
  if (together)
    return (
      <div>
        <Typography.Text strong>{t('brought', amounts)}</Typography.Text>
        <br />
        <Typography.Text type="secondary">{t('commonGoal', amounts)}</Typography.Text>
      </div>
    );
  return (
    <>
      <Typography.Text strong>{t('progress', amounts)}</Typography.Text>
      <Progress
        percent={Math.min(100, Math.round((100 * progress) / goal))}
        format={(done = 0) => percent.format(done / 100)}
        aria-label={t('ownProgress')}
      />
    </>
  );
}

function EntryForm({ page, onEnter, isBusy }: Pick<Props, 'page' | 'onEnter' | 'isBusy'>) {
  const { t } = useTranslation('personal');
  const required = [{ required: true, message: t('shared:problem required') }];
  return (
    <Form<Entry>
      layout="vertical"
      requiredMark={false}
      initialValues={{ enteredOn: page.today }}
      onFinish={onEnter}
    >
      <Form.Item name="enteredOn" label={t('day')} rules={required}>
        <DayInput />
      </Form.Item>
      <Form.Item name="value" label={t('amount', { unit: page.unit })} rules={required}>
        <NumberInput min={0.01} max={1_000_000} style={{ width: 200 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy} block>
        {t('enter')}
      </Button>
    </Form>
  );
}
