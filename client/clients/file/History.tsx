import { RecordHistory } from '../../shared/RecordHistory.tsx';
import type { SectionProps } from './section.ts';

export const History = ({ client }: SectionProps) => <RecordHistory resource="clients" id={client.id} />;
