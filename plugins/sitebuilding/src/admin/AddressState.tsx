import type { CheckedAddress } from '../queries/address-check.ts';

/** What is known of an address that is being chosen, to those who listen too. */
export function AddressState({ checked }: { checked: CheckedAddress | undefined }) {
  return (
    <p
      role="status"
      className={checked && !checked.isFree ? 'mt-address mt-address--taken' : 'mt-address'}
    >
      {checked && (
        <>
          <span className="mt-address__where">{checked.address}</span> {checked.message}
        </>
      )}
    </p>
  );
}
