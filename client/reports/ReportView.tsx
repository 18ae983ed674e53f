import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Tooltip, Typography } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDefinition } from '#reports/definition.ts';
import { AnswerPanel, type Look } from '../shared/answer/AnswerPanel.tsx';
import type { Problem } from '../shared/answer/answer.ts';
import { useAnswer } from '../shared/answer/useAnswer.ts';
import type { CatalogView } from '../shared/catalog.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Page } from '../shared/Page.tsx';
import { AskedAnswers } from './builder/AskedAnswers.tsx';
import { draftOf } from './builder/draft.ts';
import { Wanting } from './builder/Wanting.tsx';
import { ExportMenu } from './delivery/ExportMenu.tsx';
import { ScheduleButton } from './delivery/ScheduleButton.tsx';
import { LifeActions } from './life/LifeActions.tsx';
import type { Saved } from './life/saved.ts';
import { useGivenInAddress } from './useGivenInAddress.ts';

interface Props {
  catalog: CatalogView;
  saved: Saved;
  definition: ReportDefinition;
}

/** A stored report as it is read: its questions, its sentence and its answer. How it is looked at stays here; it is changed elsewhere. */
export function ReportView({ catalog, saved, definition }: Props) {
  const { t } = useTranslation('reports');
  const [look, setLook] = useState<Partial<Look>>({});
  const { given, give, isOdd } = useGivenInAddress(definition);
  const shown = useMemo(() => ({ ...definition, ...look }), [definition, look]);
  const framing = useMemo(() => ({ report: { id: saved.id } }), [saved.id]);
  const asking = useAnswer(shown, given, framing);
  const draft = useMemo(() => draftOf(definition), [definition]);
  const onLook = useCallback((part: Partial<Look>) => setLook((before) => ({ ...before, ...part })), []);
  return (
    <Page
      title={saved.name}
      below={saved.description}
      actions={
        <>
          <Tooltip title={t('print')}>
            <Button icon={<PrinterOutlined />} aria-label={t('print')} onClick={() => window.print()} />
          </Tooltip>
          <ExportMenu definition={shown} params={given} saved={saved} />
          <ScheduleButton saved={saved} params={given} />
          <LifeActions saved={saved} definition={definition} />
          {saved._can.edit && (
            <LinkButton to={`/reports/${saved.id}/edit`} type="primary" icon={<EditOutlined />}>
              {t('edit')}
            </LinkButton>
          )}
        </>
      }
    >
      {isOdd && <Alert type="warning" showIcon closable message={t('open.oddAnswers')} />}
      <Typography.Text type="secondary">{asking.last?.answer.sentence}</Typography.Text>
      <Flex vertical gap="middle" className="unprinted">
        <AskedAnswers catalog={catalog} draft={draft} given={given} onGive={give} />
      </Flex>
      <AnswerPanel
        catalog={catalog}
        definition={shown}
        asking={asking}
        wanting={<Unanswered problems={asking.problems} />}
        name={saved.name}
        onLook={onLook}
      />
    </Page>
  );
}

const Unanswered = ({ problems }: { problems: Problem[] }) =>
  problems.length > 0 ? <Wanting problems={problems} /> : null;
