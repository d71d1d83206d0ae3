import type { Fault } from './use-act.ts';

/** Says what was not done and why, to those who listen too. */
export function FaultNote({ fault }: { fault: Fault | undefined }) {
  if (!fault) return null;
  return (
    <div className="mt-fault" role="alert">
      <p>{fault.message}</p>
      {fault.details.length > 0 && (
        <ul>
          {fault.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
