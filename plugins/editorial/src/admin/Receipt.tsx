import { say } from '@mingtang/tenancy';
import type { UIFieldServerProps } from 'payload';
import { type OnScreen, offeredOn } from '../queries/offered-on.ts';
import { ReceiptPanel } from './ReceiptPanel.tsx';

/** What became of the last publication; taking it back is offered to those who may. */
export async function Receipt({ i18n, ...screen }: OnScreen & Pick<UIFieldServerProps, 'i18n'>) {
  return (
    <>
      <ReceiptPanel mayWithdraw={(await offeredOn(screen)).withdraw} />
      {screen.id && (
        <p className="receipt__compare">
          <a href={`/admin/compare/${screen.collection}/${screen.id}`}>
            {say({ i18n }, { zh: '比较版本', en: 'Compare versions' })}
          </a>
        </p>
      )}
    </>
  );
}
