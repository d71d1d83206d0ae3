import { say } from '@mingtang/tenancy';
import type { UIFieldServerProps } from 'payload';
import { mayDecide, type OnScreen } from '../queries/may-decide.ts';
import { ReceiptPanel } from './ReceiptPanel.tsx';

/** What became of the last publication; taking it back is offered to those who may. */
export async function Receipt({ i18n, ...screen }: OnScreen & Pick<UIFieldServerProps, 'i18n'>) {
  return (
    <>
      <ReceiptPanel mayWithdraw={await mayDecide(screen)} />
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
