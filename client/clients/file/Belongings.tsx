import { Adherence } from '../../shared/Adherence.tsx';
import { pageOf } from '../../shared/addresses.ts';
import { Grid } from '../../shared/Grid/Grid.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { ofClient, sameInFile } from './ofClient.ts';
import type { SectionProps } from './section.ts';

const programColumns = ['name', 'authorId', 'state', 'startsOn', 'endsOn', 'sessionsDone', 'visibility'];

const programCells = { sessionsDone: (row: GridRow) => <Adherence program={row} /> };

export const Programs = ({ client }: SectionProps) => (
  <Grid
    resource="programs"
    columns={programColumns}
    hidden={sameInFile}
    fixed={ofClient(client.id)}
    usualSize={10}
    cells={programCells}
  />
);

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
