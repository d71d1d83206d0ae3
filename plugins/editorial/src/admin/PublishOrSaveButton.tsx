import { PublishButton, SaveDraftButton } from '@payloadcms/ui';
import { mayDecide, type OnScreen } from '../queries/may-decide.ts';

/** Publishes where the person may; where not, it saves the draft, and does not wait for autosave. */
export async function PublishOrSaveButton(screen: OnScreen) {
  return (await mayDecide(screen)) ? <PublishButton /> : <SaveDraftButton />;
}
