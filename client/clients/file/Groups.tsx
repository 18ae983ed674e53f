import { pageOf } from '../../shared/addresses.ts';
import { Grid } from '../../shared/Grid/Grid.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { ofClient, sameInFile } from './ofClient.ts';
import type { SectionProps } from './section.ts';

const groupPage = (row: GridRow) => pageOf('groups', row.groupId);

/** Only those that the viewer may see: the others leave no trace here. */
export const Groups = ({ client }: SectionProps) => (
  <Grid
    small
    resource="memberships"
    columns={['groupId', 'since', 'source']}
    hidden={sameInFile}
    fixed={ofClient(client.id)}
    rowPath={groupPage}
    usualSize={10}
  />
);
