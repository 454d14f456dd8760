# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# The project files alone decide what is restored: this layer lasts until one of them changes.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY --parents src/*/*.csproj ./
RUN dotnet restore src/GitLabGraph.Server

COPY src src
COPY schema schema
RUN dotnet publish src/GitLabGraph.Server --configuration Release --no-restore --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
WORKDIR /app
COPY --from=build /app .

# Production: the sandbox never starts, and a missing setting stops the start with its key and the remedy.
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_URLS=http://+:8080 \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "GitLabGraph.Server.dll"]
