#!/bin/sh
# Subscribes the deployed function to delivery reports. Can be run again at any time.
set -eu

: "${AZURE_RESOURCE_GROUP:?set it with azd env set AZURE_RESOURCE_GROUP NAME}"
: "${EVENT_TOPIC_NAME:?set by azd from the outputs of main.bicep}"
: "${FUNCTION_APP_NAME:?set by azd from the outputs of main.bicep}"
: "${STORAGE_ACCOUNT_NAME:?set by azd from the outputs of main.bicep}"
: "${DEAD_LETTER_CONTAINER:?set by azd from the outputs of main.bicep}"

here=$(cd "$(dirname "$0")" && pwd)

# The platform lists the functions of a new package only after a while.
tries=0
until az deployment group create --name events --output none \
  --resource-group "$AZURE_RESOURCE_GROUP" \
  --template-file "$here/../events.bicep" \
  --parameters \
  topicName="$EVENT_TOPIC_NAME" \
  functionAppName="$FUNCTION_APP_NAME" \
  storageAccountName="$STORAGE_ACCOUNT_NAME" \
  deadLetterContainer="$DEAD_LETTER_CONTAINER"; do
  tries=$((tries + 1))
  if [ "$tries" -ge 5 ]; then
    echo "The function could not be subscribed to delivery reports." >&2
    exit 1
  fi
  sleep 30
done
echo "The function hears of delivery reports."
