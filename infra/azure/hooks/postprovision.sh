#!/bin/sh
# Makes the secret that links are made with, once: 32 random bytes in base64, never shown and never an
# argument of a process. A second run finds it and changes nothing.
set -eu

: "${KEY_VAULT_NAME:?set by azd from the outputs of main.bicep}"
: "${FUNCTION_APP_NAME:?set by azd from the outputs of main.bicep}"
: "${AZURE_RESOURCE_GROUP:?set it with azd env set AZURE_RESOURCE_GROUP NAME}"
secret=benefits-hmac-key

umask 077
names=$(mktemp)
value=$(mktemp)
trap 'rm -f "$names" "$value"' EXIT
trap 'exit 1' INT TERM

# The role that allows this was given a moment ago and may need some minutes to come into force. That
# the vault did not answer must not be taken for a missing secret: a new one would make every link that
# was sent invalid.
tries=1
until az keyvault secret list --vault-name "$KEY_VAULT_NAME" \
  --query '[].name' --output tsv >"$names"; do
  if [ "$tries" -ge 10 ]; then
    echo "The vault $KEY_VAULT_NAME does not let this deployer in: see AZURE_PRINCIPAL_ID and" >&2
    echo "DEPLOYER_ADDRESSES." >&2
    exit 1
  fi
  tries=$((tries + 1))
  sleep 30
done

if grep -qx "$secret" "$names"; then
  echo "The secret $secret is there."
else
  openssl rand -base64 32 >"$names"
  tr -d '\n' <"$names" >"$value"
  [ "$(wc -c <"$value")" -eq 44 ]
  az keyvault secret set --vault-name "$KEY_VAULT_NAME" --name "$secret" \
    --file "$value" --encoding utf-8 --output none
  echo "The secret $secret was made."
fi

# The app may have looked for it before it was there; it would look again only after a day. In every run,
# since the one that made it may have broken off here.
app=$(az functionapp show --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" \
  --query id --output tsv)
az rest --method post --output none \
  --url "$app/config/configreferences/appsettings/refresh?api-version=2022-03-01"
