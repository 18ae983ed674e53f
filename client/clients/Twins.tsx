import { useQuery } from '@tanstack/react-query';
import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleGroup } from '#reports/rules.ts';
import { request } from '../providers/http.ts';
import { listRequest } from '../providers/listAddress.ts';
import { useFormat } from '../shared/format.ts';
import { useDebounced } from '../shared/useDebounced.ts';

interface Twin {
  id: number;
  fullName: string;
  birthDate: string | null;
  branch: { label: string } | null;
}

/** Who is here already under such a name, of those in sight, while it is being typed. */
export function Twins() {
  const { t } = useTranslation('clients');
  const format = useFormat();
  const form = Form.useFormInstance();
  const first = useDebounced(trimmed(Form.useWatch('firstName', form)));
  const last = useDebounced(trimmed(Form.useWatch('lastName', form)));
  const { data: twins = [] } = useQuery({
    queryKey: ['data', 'default', 'clients', 'list', 'twins', first, last],
    queryFn: async ({ signal }) => {
      const asked = { size: 5, total: 'none' as const, filter: likely(first, last) };
      const { method, path, body } = listRequest('/api/clients', asked);
      return (await request<{ data: Twin[] }>(method, path, { body, signal })).data;
    },
    enabled: first.length > 0 && last.length > 1,
  });
  if (twins.length === 0 || !first || last.length < 2) return null;
  const facts = ({ birthDate, branch }: Twin) =>
    [birthDate && format.day(birthDate), branch?.label].filter(Boolean).join(', ');
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      style={{ marginBottom: 24 }}
      message={t('twins')}
      description={twins.map((twin) => (
        <div key={twin.id}>
          <Link to={`/clients/${twin.id}`} target="_blank">
            {twin.fullName}
          </Link>{' '}
          {facts(twin)}
        </div>
      ))}
    />
  );
}

/** The same last name, and a first name that begins alike. */
const likely = (first: string, last: string): RuleGroup => ({
  combinator: 'and',
  rules: [
    { field: 'lastName', operator: '=', value: last },
    { field: 'firstName', operator: 'beginsWith', value: first.slice(0, 3) },
  ],
});

const trimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
