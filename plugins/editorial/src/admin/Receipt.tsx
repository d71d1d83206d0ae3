import { type OnScreen, offeredOn } from '../queries/offered-on.ts';
import { ReceiptPanel } from './ReceiptPanel.tsx';

/** What became of the last publication; taking it back is offered to those who may. */
export async function Receipt(screen: OnScreen) {
  return <ReceiptPanel mayWithdraw={(await offeredOn(screen)).withdraw} />;
}
