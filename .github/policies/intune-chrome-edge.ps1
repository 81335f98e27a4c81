$roots = 'HKLM:\SOFTWARE\Policies\Google\Chrome', 'HKLM:\SOFTWARE\Policies\Microsoft\Edge'
foreach ($root in $roots) {
  $key = "$root\3rdparty\extensions\EXTENSION_ID\policy"
  New-Item -Path $key -Force | Out-Null
  New-Item -Path "$key\allowedHosts" -Force | Out-Null
  New-ItemProperty -Path "$key\allowedHosts" -Name '1' -Value 'https://cases.example/*' -Force | Out-Null
  New-ItemProperty -Path "$key\allowedHosts" -Name '2' -Value '*.documents.example' -Force | Out-Null
  New-Item -Path "$key\deniedHosts" -Force | Out-Null
  New-ItemProperty -Path "$key\deniedHosts" -Name '1' -Value 'hr.example' -Force | Out-Null
  New-ItemProperty -Path $key -Name 'jurisdiction' -Value 'GB-EAW' -Force | Out-Null
  New-ItemProperty -Path $key -Name 'stage' -Value 'charging' -Force | Out-Null
  New-ItemProperty -Path $key -Name 'role' -Value 'prosecutor' -Force | Out-Null
  New-Item -Path "$key\lexicons" -Force | Out-Null
  New-ItemProperty -Path "$key\lexicons" -Name '1' -Value '0000000000000000000000000000000000000000000000000000000000000000' -Force | Out-Null
  New-Item -Path "$key\families" -Force | Out-Null
  New-ItemProperty -Path "$key\families" -Name '1' -Value 'documents-and-identity' -Force | Out-Null
  New-ItemProperty -Path "$key\families" -Name '2' -Value 'debt-and-earnings' -Force | Out-Null
  New-ItemProperty -Path "$key\families" -Name '3' -Value 'threats' -Force | Out-Null
  New-ItemProperty -Path "$key\families" -Name '4' -Value 'confinement-and-isolation' -Force | Out-Null
  New-ItemProperty -Path $key -Name 'ocr' -Value 1 -PropertyType DWord -Force | Out-Null
  New-Item -Path "$key\exportFormats" -Force | Out-Null
  New-ItemProperty -Path "$key\exportFormats" -Name '1' -Value 'text' -Force | Out-Null
  New-ItemProperty -Path "$key\exportFormats" -Name '2' -Value 'markdown' -Force | Out-Null
  New-ItemProperty -Path "$key\exportFormats" -Name '3' -Value 'docx' -Force | Out-Null
  New-ItemProperty -Path $key -Name 'retentionDays' -Value 90 -PropertyType DWord -Force | Out-Null
  New-ItemProperty -Path $key -Name 'clearOnClose' -Value 0 -PropertyType DWord -Force | Out-Null
  New-ItemProperty -Path $key -Name 'auditLog' -Value 1 -PropertyType DWord -Force | Out-Null
  New-ItemProperty -Path $key -Name 'passphraseRequired' -Value 1 -PropertyType DWord -Force | Out-Null
  New-ItemProperty -Path $key -Name 'idleMinutes' -Value 10 -PropertyType DWord -Force | Out-Null
  New-ItemProperty -Path $key -Name 'supervisorMode' -Value 0 -PropertyType DWord -Force | Out-Null
  New-ItemProperty -Path $key -Name 'noteTemplate' -Value 'Reviewed under the office’s protocol on non-punishment.' -Force | Out-Null
  New-ItemProperty -Path $key -Name 'privilegeLegend' -Value 'Confidential. Prepared for the purpose of the proceedings.' -Force | Out-Null
  New-ItemProperty -Path $key -Name 'language' -Value 'en' -Force | Out-Null
  New-ItemProperty -Path $key -Name 'consent' -Value 1 -PropertyType DWord -Force | Out-Null
}
