# The product as an image: built from source, run by an ordinary user, without the embedded database.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /source
COPY pom.xml ./
COPY src src
COPY processes processes
COPY forms forms
RUN --mount=type=cache,target=/root/.m2 mvn -q -B package -DskipTests

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --no-create-home kutse && install -d -o kutse -g kutse /app /keys
WORKDIR /app
COPY --from=build /source/target/kutseeksam-*.jar kutseeksam.jar
COPY docker/start.sh docker/healthy.sh ./
USER 10001
VOLUME /keys
ENV KUTSE_PEOPLE_KEY_FILE=/keys/people.key
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=6 CMD ["./healthy.sh"]
ENTRYPOINT ["./start.sh"]
