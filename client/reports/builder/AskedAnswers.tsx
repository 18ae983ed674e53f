import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Given } from '../../shared/answer/useAnswer.ts';
import type { CatalogView } from '../../shared/catalog.ts';
import type { Draft } from './draft.ts';
import { ParameterValue } from './questions/ParameterValue.tsx';

interface Props {
  catalog: CatalogView;
  draft: Draft;
  given: Given;
  onGive: (given: Given) => void;
}

/** The report's questions, asked of whoever looks at it now; their answers are not stored with it. */
export function AskedAnswers({ catalog, draft, given, onGive }: Props) {
  const { t } = useTranslation('builder');
  if (draft.params.length === 0) return null;
  return (
    <Card size="small">
      <section aria-label={t('params.asked')}>
        <Flex vertical gap={8}>
          <Typography.Text type="secondary">{t('params.asked')}</Typography.Text>
          {draft.params.map((parameter) => (
            <fieldset
              key={parameter.name}
              className="builder-body builder-asked"
              aria-label={parameter.label}
            >
              <span>
                {parameter.label}
                {parameter.required && parameter.default === undefined && ' *'}
              </span>
              <ParameterValue
                catalog={catalog}
                draft={draft}
                parameter={parameter}
                value={given[parameter.name] ?? parameter.default}
                onChange={(value) => onGive({ ...given, [parameter.name]: value })}
              />
            </fieldset>
          ))}
        </Flex>
      </section>
    </Card>
  );
}
