import { Card, Flex } from 'antd';
import { RecordFacts } from '../../shared/RecordFacts.tsx';
import { Measurements } from './Measurements.tsx';
import type { SectionProps } from './section.ts';

const facts = [
  'email',
  'secondaryEmail',
  'username',
  'phone',
  'birthDate',
  'age',
  'sex',
  'language',
  'address',
  'branchId',
  'responsibleId',
  'source',
  'hasAccess',
  'appOpenedAt',
  'lastActivityAt',
  'createdAt',
  'createdById',
  'archivedAt',
];

export const Information = ({ client }: SectionProps) => (
  <Flex vertical gap="middle">
    <Card size="small">
      <RecordFacts resource="clients" record={client} fields={facts.filter((name) => name in client)} />
    </Card>
    <Measurements client={client} />
  </Flex>
);
