import { useCallback, useEffect, useState } from 'react';
import type { OwnBrand } from '../../../shared/contract/own-calls';
import type { Brand } from '../../../shared/domain/outcomes';
import { useCall } from '../actions/useCall';

/** The looks of clients that were kept for later sessions. */
export function useBrands() {
  const call = useCall();
  const [brands, setBrands] = useState<OwnBrand[]>([]);
  const read = useCallback(async () => {
    const result = await call('brands/list');
    return result.ok ? result.value : [];
  }, [call]);
  useEffect(() => {
    let gone = false;
    void read().then((found) => {
      if (!gone) setBrands(found);
    });
    return () => {
      gone = true;
    };
  }, [read]);
  const keep = async (brand: Brand, id: string | null): Promise<boolean> => {
    const { ok } = await call('brands/save', { id, brand });
    if (ok) setBrands(await read());
    return ok;
  };
  const forget = async (id: string): Promise<boolean> => {
    const { ok } = await call('brands/remove', { id });
    if (ok) setBrands(await read());
    return ok;
  };
  return { brands, keep, forget };
}
