import { company } from './001_company.ts';
import { clients } from './002_clients.ts';
import { activity } from './003_activity.ts';
import { records } from './004_records.ts';
import { programs } from './005_programs.ts';
import { billing } from './006_billing.ts';
import { groupActivity } from './007_groupActivity.ts';
import { measurements } from './008_measurements.ts';
import { changes } from './009_changes.ts';
import { reportIndexes } from './010_reportIndexes.ts';
import { reportLife } from './011_reportLife.ts';
import { mail } from './012_mail.ts';
import { bulkActions } from './013_bulkActions.ts';
import { rollups } from './014_rollups.ts';
import { people } from './015_people.ts';
import { subscription } from './016_subscription.ts';
import { clientFile } from './017_clientFile.ts';
import { notifications } from './018_notifications.ts';
import { erasure } from './019_erasure.ts';
import { imports } from './020_imports.ts';
import { views } from './021_views.ts';
import { tags } from './022_tags.ts';
import { groupSharing } from './023_groupSharing.ts';
import { personalLinks } from './024_personalLinks.ts';
import { groupActions } from './025_groupActions.ts';
import { templateLinks } from './026_templateLinks.ts';
import { auditSearch } from './027_auditSearch.ts';
import { availability } from './028_availability.ts';
import { templateUse } from './029_templateUse.ts';
import { groupRules } from './030_groupRules.ts';
import { objectives } from './031_objectives.ts';
import { clientSearch } from './032_clientSearch.ts';
import { measurementKinds } from './033_measurementKinds.ts';
import { importedTags } from './034_importedTags.ts';
import { clientReferences } from './035_clientReferences.ts';
import { endedLinks } from './036_endedLinks.ts';
import { clientCredentials } from './037_clientCredentials.ts';
import { templateDrafts } from './039_templateDrafts.ts';
import { rollupLookups } from './040_rollupLookups.ts';
import { codesInUse } from './041_codesInUse.ts';
import { sessionKeys } from './042_sessionKeys.ts';
import { pendingRequests } from './043_pendingRequests.ts';
import { templatesKept } from './044_templatesKept.ts';
import { searchAside } from './045_searchAside.ts';
import { searchNarrowed } from './046_searchNarrowed.ts';
import type { Migration } from './migration.ts';

/** In the order in which they are applied. One that has landed is never edited again. */
export const migrations: readonly Migration[] = [
  company,
  clients,
  activity,
  records,
  programs,
  billing,
  groupActivity,
  measurements,
  changes,
  reportIndexes,
  reportLife,
  mail,
  bulkActions,
  rollups,
  people,
  subscription,
  clientFile,
  notifications,
  erasure,
  imports,
  views,
  tags,
  groupSharing,
  personalLinks,
  groupActions,
  templateLinks,
  auditSearch,
  availability,
  templateUse,
  groupRules,
  objectives,
  clientSearch,
  measurementKinds,
  importedTags,
  clientReferences,
  endedLinks,
  clientCredentials,
  templateDrafts,
  rollupLookups,
  codesInUse,
  sessionKeys,
  pendingRequests,
  templatesKept,
  searchAside,
  searchNarrowed,
];
