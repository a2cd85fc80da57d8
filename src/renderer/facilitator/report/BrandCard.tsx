import { Button, NativeSelect } from '@mantine/core';
import { IconDeviceFloppy, IconPhoto, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnBrand } from '../../../shared/contract/own-calls';
import type { Brand } from '../../../shared/domain/outcomes';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { AutoTextInput } from '../../ui/AutoTextInput';
import { TOKENS } from '../../ui/tokens';
import { useCall } from '../actions/useCall';
import { useSend } from '../actions/useSend';
import classes from './Brand.module.css';
import { useBrands } from './useBrands';

const NONE = '';
/** The look of this session that is not in the list. */
const OWN = 'own';
const ICON = { size: 18, stroke: 1.75 };

/** Name, colour and logo of the client on the title page; kept ones can be chosen in other sessions. */
export function BrandCard({ snapshot }: { snapshot: FacilitatorSnapshot }) {
  const { t } = useTranslation('report');
  const send = useSend();
  const { brands, keep, forget } = useBrands();
  const [said, setSaid] = useState('');
  const id = useId();
  const { readOnly, session } = snapshot;
  const { brand } = session.report;
  const kept = brands.find(({ name }) => name === brand?.name);
  const put = (next: Brand | null): void => {
    setSaid('');
    void send({ type: 'report/update', patch: { brand: next } });
  };
  const choose = (value: string): void => {
    const found = brands.find((one) => one.id === value);
    if (found) put({ name: found.name, colour: found.colour, logo: found.logo });
    else if (value === NONE) put(null);
  };
  const keepThis = async (one: Brand): Promise<void> => {
    if (await keep(one, kept?.id ?? null)) setSaid(t('brand.kept', { name: one.name }));
  };
  const forgetThis = async ({ id: which, name }: OwnBrand): Promise<void> => {
    if (await forget(which)) setSaid(t('brand.forgotten', { name }));
  };
  const fresh = session.client.trim() || t('brand.unnamed');
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id}>{t('brand.title')}</h2>
      <p className={classes.note}>{t('brand.lead')}</p>
      <div className={classes.row}>
        <NativeSelect
          label={t('brand.choose')}
          value={kept?.id ?? (brand ? OWN : NONE)}
          disabled={readOnly}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: NONE, label: t('brand.none') },
            ...(brand && !kept ? [{ value: OWN, label: brand.name }] : []),
            ...brands.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        {!readOnly && (
          <Button
            variant="default"
            leftSection={<IconPlus {...ICON} />}
            onClick={() => put({ name: fresh, colour: TOKENS.petrol9, logo: null })}
          >
            {t('brand.make')}
          </Button>
        )}
      </div>
      {brand && <BrandFields brand={brand} readOnly={readOnly} onChange={put} />}
      {brand && (
        <div className={classes.row}>
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy {...ICON} />}
            onClick={() => void keepThis(brand)}
          >
            {t('brand.keep')}
          </Button>
          {kept && (
            <Button
              variant="default"
              leftSection={<IconTrash {...ICON} />}
              onClick={() => void forgetThis(kept)}
            >
              {t('brand.forget')}
            </Button>
          )}
        </div>
      )}
      <p role="status" className={classes.note}>
        {said}
      </p>
    </section>
  );
}

type FieldsProps = { brand: Brand; readOnly: boolean; onChange: (brand: Brand) => void };

function BrandFields({ brand, readOnly, onChange }: FieldsProps) {
  const { t } = useTranslation('report');
  const call = useCall();
  const id = useId();
  const choose = async (): Promise<void> => {
    const result = await call('brands/chooseLogo');
    if (result.ok) onChange({ ...brand, logo: result.value });
  };
  return (
    <>
      <div className={classes.row}>
        <AutoTextInput
          label={t('brand.name')}
          className={classes.name ?? ''}
          value={brand.name}
          required
          maxLength={120}
          disabled={readOnly}
          onCommit={(name) => onChange({ ...brand, name })}
        />
        <div>
          <label htmlFor={id} className={classes.label}>
            {t('brand.colour')}
          </label>
          {/* The browser's own: change is told once, when the choice is made. */}
          <input
            id={id}
            key={brand.colour}
            type="color"
            className={classes.colour}
            defaultValue={brand.colour}
            disabled={readOnly}
            ref={(input) => {
              const tell = (): void => {
                if (input && input.value !== brand.colour)
                  onChange({ ...brand, colour: input.value });
              };
              input?.addEventListener('change', tell);
              return () => input?.removeEventListener('change', tell);
            }}
          />
        </div>
      </div>
      <div className={classes.row}>
        <div className={classes.plate}>
          {brand.logo ? (
            <img
              src={`data:${brand.logo.type};base64,${brand.logo.data}`}
              alt={t('brand.logoOf', { name: brand.name })}
            />
          ) : (
            <span>{t('brand.noLogo')}</span>
          )}
        </div>
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<IconPhoto {...ICON} />}
            disabled={readOnly}
            onClick={() => void choose()}
          >
            {t('brand.chooseLogo')}
          </Button>
          {brand.logo && (
            <Button
              variant="default"
              leftSection={<IconTrash {...ICON} />}
              disabled={readOnly}
              onClick={() => onChange({ ...brand, logo: null })}
            >
              {t('brand.removeLogo')}
            </Button>
          )}
        </div>
      </div>
      <p className={classes.note}>{t('brand.logoHint')}</p>
    </>
  );
}
